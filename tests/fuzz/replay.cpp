// Runs a fuzz target without a fuzzer, as an ordinary test:
//   fuzz_TARGET FOLDER [ROUNDS]   every file of FOLDER, then ROUNDS mutations
//   fuzz_TARGET FILE              one input, for looking into a fault
// The mutations are the same each time. An input that ends the program is
// left in the working folder, named in the last line of stderr.

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/fuzz.h"
#include "fuzz/mutate.h"

namespace {

namespace fs = std::filesystem;

constexpr unsigned kSeed = 2010;

std::string current;       // the input under test
std::string current_name;  // where to leave it

std::string slurp(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Not safe in a signal handler by the letter; the program is lost anyway.
void leave_input(int signal) {
  std::ofstream(current_name, std::ios::binary) << current;
  std::fprintf(stderr, "signal %d, input left in %s\n", signal,
               current_name.c_str());
  std::_Exit(1);
}

void run(std::string input) {
  current = std::move(input);
  // A copy of exactly this size lets a sanitizer see reads past its end.
  const std::vector<std::uint8_t> bytes(current.begin(), current.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

std::vector<std::string> files_of(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> files;
  for (const fs::path& path : paths) files.push_back(slurp(path));
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "usage: %s FOLDER [ROUNDS] | FILE\n", arguments[0]);
    return 64;
  }
  current_name = fs::path(arguments[0]).filename().string() + ".crash";
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGBUS, SIGILL}) {
    std::signal(signal, leave_input);
  }
  if (!fs::is_directory(arguments[1])) {
    run(slurp(arguments[1]));
    return 0;
  }
  const std::vector<std::string> seeds = files_of(arguments[1]);
  if (seeds.empty()) {
    std::fprintf(stderr, "no seeds in %s\n", arguments[1]);
    return 1;
  }
  run({});
  for (const std::string& seed : seeds) run(seed);
  const long rounds = count > 2 ? std::atol(arguments[2]) : 0;
  pledgebook_fuzz::Mutator mutator(seeds, kSeed);
  for (long round = 0; round < rounds; ++round) run(mutator.next());
  std::printf("%zu seeds, %ld mutations\n", seeds.size(), rounds);
  return 0;
}
