#!/bin/sh
# Installs the Debian packages that MCWC Workbench is built and tested with; those that are there are left alone.
#
#   packaging/dependencies.sh [GROUP ...]    groups: build workbench test evaluation lint benchmark
#                                            (without one: all but benchmark)
#   packaging/dependencies.sh --list [GROUP ...]   only prints the packages
set -eu

# The package lists, in one place. Debian 12 names; later releases have the same ones.
packages_build="g++ cmake ninja-build ccache pkg-config libeigen3-dev libzstd-dev nlohmann-json3-dev libcli11-dev
  libfmt-dev libxxhash-dev libzip-dev libyaml-cpp-dev zlib1g-dev"
packages_workbench="qt6-base-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  libqt6opengl6-dev libgl1-mesa-dev libopengl-dev libvulkan-dev fonts-dejavu-core"
packages_test="qt6-base-dev librapidcheck-dev xvfb xauth python3 desktop-file-utils appstream"
packages_evaluation="libtorch-dev libopenblas0-pthread"
packages_lint="clang-format clang-tidy git python3"
packages_benchmark="libbenchmark-dev"

usage() {
    sed -n '2,6s/^# \{0,1\}//p' "$0"
}

list_only=no
groups=""
for argument in "$@"; do
    case "$argument" in
    --list) list_only=yes ;;
    -h | --help) usage && exit 0 ;;
    build | workbench | test | evaluation | lint | benchmark) groups="$groups $argument" ;;
    *)
        echo "dependencies.sh: unknown argument '$argument'" >&2
        usage >&2
        exit 2
        ;;
    esac
done
[ -n "$groups" ] || groups="build workbench test evaluation lint"

wanted=""
for group in $groups; do
    eval "wanted=\"\$wanted \$packages_$group\""
done
if [ "$list_only" = yes ]; then
    # shellcheck disable=SC2086 # a list of words
    printf '%s\n' $wanted | sort -u
    exit 0
fi

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "dependencies.sh: this system has no dpkg. Install the equivalents of these packages yourself:" >&2
    # shellcheck disable=SC2086
    printf '  %s\n' $wanted >&2
    exit 1
fi

missing=""
for package in $wanted; do
    case " $missing " in *" $package "*) continue ;; esac
    if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed$'; then
        missing="$missing $package"
    fi
done

if [ -n "$missing" ]; then
    if [ "$(id -u)" -eq 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1; then
        as_root="sudo"
    else
        echo "dependencies.sh: these packages are missing, and there is no sudo to install them with:" >&2
        echo "  apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    echo "Installing:$missing"
    # Package lists may be absent (fresh containers) or too old: refresh them, and go on with what is there if
    # a mirror can't be reached.
    $as_root apt-get update -q || echo "dependencies.sh: the package lists could not be refreshed" >&2
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
else
    echo "All packages are there."
fi

# Debian's LibTorch multiplies with whatever libblas.so.3 is; the reference implementation is about 8 times
# slower than OpenBLAS.
case " $groups " in
*" evaluation "*)
    blas=$(/sbin/ldconfig -p | sed -n 's/.*libblas\.so\.3 .*=> //p' | head -n 1)
    real=$(readlink -f "${blas:-/nonexistent}" || true)
    case "$real" in
    *openblas*) echo "BLAS in use: OpenBLAS ($real)" ;;
    *)
        triplet=$(basename "$(dirname "${blas:-/usr/lib/x86_64-linux-gnu/x}")")
        echo "dependencies.sh: the BLAS in use is ${real:-unknown}, not OpenBLAS: evaluation will be slow." >&2
        echo "  Switch with: sudo update-alternatives --config libblas.so.3-$triplet" >&2
        ;;
    esac
    ;;
esac
