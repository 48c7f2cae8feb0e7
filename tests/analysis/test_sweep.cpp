#include "core/analysis/sweep.h"
#include "core/analysis/sweep_cache.h"
#include "core/analysis/sweep_export.h"
#include "core/analysis/sweep_run.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/task.h"
#include "core/codec/encoder.h"
#include "core/codec/rules.h"
#include "tests/codec/synthetic_checkpoint.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

using namespace mcwc;
using namespace mcwc::test;

namespace fs = std::filesystem;

namespace {

const SyntheticModel small{.layers = 3,
                           .width = 32,
                           .ffn = 96,
                           .heads = 2,
                           .correlation = 0.95,
                           .shuffled = true,
                           .dtype = DType::F16,
                           .seed = 31};

/// With the least effort, so that the test is quick.
SweepGrid quick() {
    SweepGrid grid;
    set_effort(grid.base, 1);
    return grid;
}

SweepGrid two_curves() {
    SweepGrid grid = quick();
    grid.keyframe_intervals = {1, 3};
    grid.qbits = {5, 3, 4};
    return grid;
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

bool refused(const char* text) {
    try {
        parse_number_list(text);
        return false;
    } catch (const Error& error) {
        return error.code() == ErrorCode::InvalidArgument &&
               std::string(error.what()).find("'" + std::string(text) + "'") != std::string::npos;
    }
}

bool same_figures(const SweepPoint& a, const SweepPoint& b) {
    return a.number == b.number && a.curve == b.curve && a.settings == b.settings &&
           a.file_bytes == b.file_bytes && a.bpw_coded == b.bpw_coded && a.bpw_model == b.bpw_model &&
           a.bpw_file == b.bpw_file && a.nmse == b.nmse && a.sqnr_db == b.sqnr_db &&
           a.saved_bits == b.saved_bits && a.seconds == b.seconds;
}

} // namespace

class TestSweep : public QObject {
    Q_OBJECT

    SyntheticCheckpoint model_{small};
    QTemporaryDir caches_;
    int cache_number_ = 0;

    fs::path new_cache() {
        return fs::path(caches_.path().toStdString()) / std::to_string(cache_number_++) / "sweeps";
    }
    std::vector<SweepPoint> run(const SweepGrid& grid, const fs::path& cache,
                                const TaskContext& context = {}) {
        return sweep(*model_.checkpoint, model_.architecture, grid, {cache, {}}, context);
    }

private Q_SLOTS:
    void number_lists() {
        using Numbers = std::vector<double>;
        QVERIFY((parse_number_list("4") == Numbers{4}));
        QVERIFY((parse_number_list("3,4.5,2") == Numbers{3, 4.5, 2}));
        QVERIFY((parse_number_list("2:3:0.1") == Numbers{2, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 2.7, 2.8, 2.9, 3}));
        QVERIFY((parse_number_list("2:3.4:0.5,8") == Numbers{2, 2.5, 3, 8}));
        QVERIFY((parse_number_list("5:5:1") == Numbers{5}));
        for (const char* text : {"", "a", "1,", "1:2", "1:2:0", "2:1:1", "1:2:-1", "1:2:3:4", "1:1e9:1",
                                 "nan", "inf", "1:inf:1", "0:2000:1", "1;2"}) {
            QVERIFY2(refused(text), text);
        }
    }

    void the_grid_has_every_combination_once() {
        SweepGrid grid;
        grid.keyframe_intervals = {1, 2, 4, 2};
        grid.qbits = {6, 3, 3};
        grid.alignments = {AlignmentMethod::Hungarian, AlignmentMethod::None};
        const std::vector<EncoderSettings> all = sweep_settings(grid);
        // k 1 once, k 2 and 4 with both alignments; two rates each.
        QCOMPARE(all.size(), std::size_t{2 + 2 * 2 * 2});
        QCOMPARE(all[0].keyframe_interval, 1U);
        QCOMPARE(all[0].qbits, 3.0);
        QCOMPARE(all[1].qbits, 6.0);
        QCOMPARE(all[2].keyframe_interval, 2U);
        QVERIFY(all.back().alignment == AlignmentMethod::None && all.back().keyframe_interval == 4);
        grid.base.rules = {parse_rule("*:intra")};
        QVERIFY(sweep_settings(grid).front().rules == grid.base.rules);
        QCOMPARE(sweep_settings({}).size(), std::size_t{1}); // the base itself
        SweepGrid aimed;
        aimed.base.target = RateTarget{RateTarget::Kind::BitsPerWeight, 3};
        QVERIFY(!sweep_settings(aimed).front().target.has_value());
        SweepGrid exact;
        exact.base.lossless = true;
        exact.qbits = {2, 3};
        QCOMPARE(sweep_settings(exact).size(), std::size_t{1});
        grid.qbits.assign(1, 40);
        QVERIFY_EXCEPTION_THROWN(sweep_settings(grid), Error);
        SweepGrid large;
        large.qbits = parse_number_list("1:15:0.02");
        large.keyframe_intervals.assign(20, 2);
        QVERIFY_EXCEPTION_THROWN(sweep_settings(large), Error);
    }

    void efforts_are_curves_of_their_own() {
        SweepGrid grid;
        grid.keyframe_intervals = {1, 4};
        grid.qbits = {3, 4};
        grid.efforts = {1, 5};
        const std::vector<EncoderSettings> all = sweep_settings(grid);
        QCOMPARE(all.size(), std::size_t{8});
        QCOMPARE(effort_of(all[0]).value(), 1U);
        QCOMPARE(effort_of(all[3]).value(), 1U);
        QCOMPARE(effort_of(all[4]).value(), 5U);
        std::vector<SweepPoint> points(3);
        points[1].settings = all[2];
        points[1].curve = 1;
        points[2].settings = all[6];
        points[2].curve = 2;
        points[0].settings = all[0];
        QVERIFY((curve_labels(points) == std::vector<std::string>{"k 1, effort 1", "k 4, hungarian, effort 1",
                                                                  "k 4, hungarian, effort 5"}));
        points.pop_back();
        QVERIFY((curve_labels(points) == std::vector<std::string>{"k 1", "k 4, hungarian"}));
        QVERIFY(curve_labels({}).empty());
        grid.efforts = {1, 10};
        QVERIFY_EXCEPTION_THROWN(sweep_settings(grid), Error);
    }

    void a_whole_run_is_remembered() {
        const fs::path cache = new_cache();
        const SweepOrder order{two_curves(),
                               {{BaselineMethod::Q8_0, 0}, {BaselineMethod::RoundToNearest, 4}}};
        std::vector<std::string> seen;
        const SweepWatcher watcher{
            [&](const SweepResult& so_far) {
                QVERIFY(!so_far.gaussians.empty() && so_far.points.empty());
                QCOMPARE(so_far.source_hash.size(), std::size_t{32});
                seen.emplace_back("source");
            },
            [&](const SweepPoint&) { seen.emplace_back("point"); },
            [&](const BaselineReport& report) { seen.push_back(baseline_label(report.baseline)); }};
        const auto run_all = [&](const SweepOrder& what) {
            seen.clear();
            return run_sweep(*model_.checkpoint, model_.architecture, what, cache, watcher, {});
        };
        const SweepResult first = run_all(order);
        QVERIFY((seen == std::vector<std::string>{"source", "point", "point", "point", "point", "point",
                                                  "point", "Q8_0", "RTN 4 bits + zstd"}));
        QVERIFY(!first.baselines[0].cached && !first.baselines[0].tensors.empty());
        QCOMPARE(first.pareto.size(), std::size_t{8});
        SweepOrder more = order;
        more.baselines.insert(more.baselines.begin(), {BaselineMethod::Q4_0, 0});
        const SweepResult second = run_all(more);
        QCOMPARE(seen[7], std::string("Q8_0")); // those that are known come first
        QCOMPARE(seen.back(), std::string("Q4_0"));
        QVERIFY(second.baselines[0].baseline == more.baselines[0] && !second.baselines[0].cached);
        for (std::size_t i = 0; i < 2; ++i) {
            const BaselineReport& before = first.baselines[i];
            const BaselineReport& after = second.baselines[i + 1];
            QVERIFY(after.cached && after.baseline == before.baseline);
            QCOMPARE(after.coded_bytes, before.coded_bytes);
            QCOMPARE(after.coded_elements, before.coded_elements);
            QCOMPARE(after.kept_bytes, before.kept_bytes);
            QCOMPARE(after.weight_elements, before.weight_elements);
            QCOMPARE(after.fallen_back, before.fallen_back);
            QCOMPARE(after.bpw_coded, before.bpw_coded);
            QCOMPARE(after.bpw_model, before.bpw_model);
            QCOMPARE(after.nmse, before.nmse);
            QCOMPARE(after.sqnr_db, before.sqnr_db);
        }
        QCOMPARE(shannon_sqnr_db(second.gaussians, 4), shannon_sqnr_db(first.gaussians, 4));
        QVERIFY(second.source_hash == first.source_hash);
        QCOMPARE(files_in(cache), std::size_t{6 + 3 + 1});
        // What is exported says what it depends on.
        const std::string csv = sweep_csv(second);
        QVERIFY(csv.find("," + second.source_hash + "," + second.program + "\r\n") != std::string::npos);
        const std::string text = sweep_json_text(second);
        QVERIFY(text.find("\"source_hash\": \"" + second.source_hash + "\"") != std::string::npos);
    }

    void points_are_what_the_encoder_reports() {
        std::vector<std::size_t> seen;
        const SweepGrid grid = two_curves();
        const std::vector<SweepPoint> points =
            sweep(*model_.checkpoint, model_.architecture, grid,
                  {{}, [&](const SweepPoint& point) { seen.push_back(point.number); }}, {});
        QVERIFY((seen == std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
        const std::vector<EncoderSettings> settings = sweep_settings(grid);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const StreamReport report =
                encode(*model_.checkpoint, model_.architecture, settings[i], std::nullopt, {});
            QVERIFY(points[i].settings == settings[i]);
            QCOMPARE(points[i].curve, i / 3);
            QCOMPARE(points[i].file_bytes, report.file_bytes);
            QCOMPARE(points[i].bpw_coded, report.bpw_coded);
            QCOMPARE(points[i].bpw_model, report.bpw_model);
            QCOMPARE(points[i].bpw_file, report.bpw_file);
            QCOMPARE(points[i].nmse, report.nmse);
            QCOMPARE(points[i].sqnr_db, -10 * std::log10(report.nmse));
            QVERIFY(!points[i].cached);
        }
        // Layers resemble each other: prediction shows in the curves.
        const auto curve = [&](std::size_t number) {
            std::vector<RatePoint> rates;
            for (const SweepPoint& point : points) {
                if (point.curve == number) {
                    rates.push_back(point.rate_point());
                }
            }
            return rates;
        };
        QVERIFY(bd_rate(curve(1), curve(0))->percent < -3);
        QCOMPARE(curve_label(points[0].settings), std::string("k 1"));
        QCOMPARE(curve_label(points[5].settings), std::string("k 3, hungarian"));
    }

    void finished_points_come_from_the_cache() {
        const fs::path cache = new_cache();
        const auto first = run(two_curves(), cache);
        QCOMPARE(files_in(cache), std::size_t{6});
        SweepGrid more = two_curves();
        more.qbits.push_back(7);
        const auto second = run(more, cache);
        QCOMPARE(second.size(), std::size_t{8});
        std::size_t known = 0;
        for (const SweepPoint& point : second) {
            QCOMPARE(point.cached, point.settings.qbits != 7);
            for (const SweepPoint& before : first) {
                if (before.settings == point.settings) {
                    SweepPoint renumbered = before;
                    renumbered.number = point.number;
                    QVERIFY(same_figures(renumbered, point));
                    ++known;
                }
            }
        }
        QCOMPARE(known, std::size_t{6});
        QCOMPARE(files_in(cache), std::size_t{8});
    }

    void the_cache_tells_settings_and_sources_apart() {
        const fs::path cache = new_cache();
        const SweepGrid grid = quick();
        run(grid, cache);
        const auto is_new = [&](const SweepGrid& changed) { return !run(changed, cache).front().cached; };
        QVERIFY(!is_new(grid));
        SweepGrid changed = grid;
        changed.base.lambda = 0.05;
        QVERIFY(is_new(changed));
        changed = grid;
        set_effort(changed.base, 2);
        QVERIFY(is_new(changed));
        changed = grid;
        changed.base.learned_shapes = 1;
        QVERIFY(is_new(changed));
        changed.base.profile = "default";
        QVERIFY(is_new(changed));
        changed = grid;
        changed.base.reference_frames = 2;
        QVERIFY(is_new(changed));
        changed = grid;
        changed.base.automatic_keyframes = true;
        QVERIFY(is_new(changed));
        changed = grid;
        changed.base.order = UnitOrder::Aligned;
        QVERIFY(is_new(changed));
        changed = grid;
        changed.base.rules = {parse_rule("*.fc1.weight:qbits=5")};
        QVERIFY(is_new(changed));
        changed.base.rules = {parse_rule("*.fc1.weight:qbits=5.5")};
        QVERIFY(is_new(changed));
        changed = grid;
        changed.base.keyframes = {{"", {1}}};
        QVERIFY(is_new(changed));

        SyntheticModel other = small;
        other.seed = 32;
        const SyntheticCheckpoint different(other);
        QVERIFY(!sweep(*different.checkpoint, different.architecture, grid, {cache, {}}, {}).front().cached);
        const SyntheticCheckpoint same(small);
        QVERIFY(sweep(*same.checkpoint, same.architecture, grid, {cache, {}}, {}).front().cached);
        Architecture unrelated = same.architecture;
        unrelated.layers.back().groups.clear();
        QVERIFY(!sweep(*same.checkpoint, unrelated, grid, {cache, {}}, {}).front().cached);
        write_file(same.path() / "model" / "config.json", as_bytes("{\"model_type\": \"opt\"}"));
        const auto reopened = Checkpoint::open(same.path() / "model");
        QVERIFY(!sweep(*reopened, same.architecture, grid, {cache, {}}, {}).front().cached);
    }

    void damaged_entries_are_made_again() {
        for (const char* content : {"", "{", "[]", "{\"key\": 4}", "{\"key\": \"no\"}"}) {
            const fs::path cache = new_cache();
            const SweepPoint first = run(quick(), cache).front();
            const fs::path entry = fs::directory_iterator(cache)->path();
            write_file(entry, as_bytes(content));
            const SweepPoint again = run(quick(), cache).front();
            QVERIFY(!again.cached);
            QCOMPARE(again.file_bytes, first.file_bytes);
            QVERIFY(run(quick(), cache).front().cached);
        }
    }

    void a_cache_that_cannot_be_written_costs_nothing_else() {
        const fs::path file = new_cache().parent_path();
        write_file(file, as_bytes("in the way"));
        const auto points = run(two_curves(), file / "sweeps");
        QCOMPARE(points.size(), std::size_t{6});
        QVERIFY(std::none_of(points.begin(), points.end(), [](const SweepPoint& p) { return p.cached; }));
    }

    void the_oldest_points_go_first() {
        const fs::path cache = new_cache();
        const auto points = run(two_curves(), cache);
        SweepCache entries(cache, *model_.checkpoint, model_.architecture, {});
        // Ages by name order, so that the test does not wait.
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(cache)) {
            files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
        const auto now = fs::last_write_time(files.front());
        for (std::size_t i = 0; i < files.size(); ++i) {
            fs::last_write_time(files[i], now - std::chrono::hours(files.size() - i));
        }
        write_file(cache / "note.txt", as_bytes("not ours"));
        entries.prune(2);
        QCOMPARE(files_in(cache), std::size_t{3});
        QVERIFY(fs::exists(files[4]) && fs::exists(files[5]) && fs::exists(cache / "note.txt"));
        QCOMPARE(points.size(), files.size());
    }

    void a_stop_keeps_what_was_done() {
        const fs::path cache = new_cache();
        std::stop_source stop;
        TaskContext context;
        context.stop = stop.get_token();
        std::size_t done = 0;
        const SweepOptions options{cache, [&](const SweepPoint&) {
                                       if (++done == 2) {
                                           stop.request_stop();
                                       }
                                   }};
        QVERIFY_EXCEPTION_THROWN(
            sweep(*model_.checkpoint, model_.architecture, two_curves(), options, context), Cancelled);
        QCOMPARE(done, std::size_t{2});
        const auto points = run(two_curves(), cache);
        QCOMPARE(std::count_if(points.begin(), points.end(), [](const SweepPoint& p) { return p.cached; }),
                 std::ptrdiff_t{2});
    }

    void progress_grows_to_the_end() {
        std::vector<Progress> steps;
        TaskContext context;
        context.progress = [&](const Progress& step) {
            if (step.stage == "sweeping") {
                steps.push_back(step);
            }
        };
        run(two_curves(), {}, context);
        QVERIFY(steps.size() >= 12);
        for (std::size_t i = 1; i < steps.size(); ++i) {
            QVERIFY(steps[i].done >= steps[i - 1].done);
            QCOMPARE(steps[i].total, steps[0].total);
        }
        QVERIFY(steps[0].total > 0);
        QCOMPARE(steps.back().done, steps.back().total);
        QCOMPARE(steps.front().item, std::string("k 1, qbits 3"));
        QCOMPARE(steps.back().item, std::string("k 3, hungarian, qbits 5"));
    }

    void lossless_is_a_point_without_error() {
        SweepGrid grid = quick();
        grid.base.lossless = true;
        const auto points = run(grid, {});
        QCOMPARE(points.size(), std::size_t{1});
        QCOMPARE(points[0].nmse, 0.0);
        QVERIFY(std::isinf(points[0].sqnr_db));
    }

    void default_folder_follows_the_environment() {
        qputenv("XDG_CACHE_HOME", "/somewhere/cache");
        QVERIFY(default_sweep_cache() == fs::path("/somewhere/cache/mcwc/sweeps"));
        qputenv("XDG_CACHE_HOME", "relative"); // not allowed by the specification: ignored
        qputenv("HOME", "/home/someone");
        QVERIFY(default_sweep_cache() == fs::path("/home/someone/.cache/mcwc/sweeps"));
    }
};

QTEST_APPLESS_MAIN(TestSweep)
#include "test_sweep.moc"
