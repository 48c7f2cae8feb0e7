#include "app/cli/commands.h"

int main(int argc, char** argv) {
    return mcwc::cli::run(argc, argv);
}
