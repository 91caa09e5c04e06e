#include "pledgebook/formats/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>

namespace pledgebook {
namespace {

constexpr std::size_t kMostErrors = 4096;
constexpr int kInputDescriptor = 3;
constexpr int kNotStarted = 127;

using Clock = std::chrono::steady_clock;

// An unnamed file in memory that holds the input.
int input_file(std::string_view input) {
  const int file = ::memfd_create("pledgebook-input", MFD_CLOEXEC);
  if (file < 0) return file;
  for (std::size_t at = 0; at < input.size();) {
    const ssize_t put = ::write(file, input.data() + at, input.size() - at);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) break;
    at += static_cast<std::size_t>(put);
  }
  ::lseek(file, 0, SEEK_SET);
  return file;
}

void limit(decltype(RLIMIT_CPU) what, std::size_t value) {
  const rlimit both = {value, value};
  ::setrlimit(what, &both);
}

// Runs in the child between fork and exec: nothing here may allocate.
[[noreturn]] void become(char* const* arguments, int input, int output,
                         int errors, const ChildLimits& limits) {
  const int nothing = ::open("/dev/null", O_RDONLY);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  // Two steps, so that the copy loses its close-on-exec mark even if the
  // number is the same.
  const int copy = ::fcntl(input, F_DUPFD, 10);
  ::dup2(copy, kInputDescriptor);
  ::close(copy);
  ::setpgid(0, 0);
  limit(RLIMIT_CPU, static_cast<std::size_t>(limits.seconds));
  limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_CORE, 0);
  ::execvp(arguments[0], arguments);
  ::_exit(kNotStarted);
}

// Reads both pipes until they close, time runs out or it is too much.
void collect(int output, int errors, const ChildLimits& limits,
             ChildResult& result) {
  const auto end = Clock::now() + std::chrono::seconds(limits.seconds);
  std::array<pollfd, 2> pipes = {{{output, POLLIN, 0}, {errors, POLLIN, 0}}};
  std::array<char, 1 << 16> buffer;
  while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - Clock::now());
    if (left.count() <= 0) {
      result.out_of_time = true;
      return;
    }
    if (::poll(pipes.data(), pipes.size(), static_cast<int>(left.count())) <=
        0) {
      continue;
    }
    for (pollfd& pipe : pipes) {
      if (pipe.fd < 0 || pipe.revents == 0) continue;
      const ssize_t got = ::read(pipe.fd, buffer.data(), buffer.size());
      if (got <= 0) {
        if (got == 0 || errno != EINTR) pipe.fd = -1;
        continue;
      }
      const auto size = static_cast<std::size_t>(got);
      if (&pipe == &pipes[0]) {
        result.output.append(buffer.data(), size);
      } else if (result.errors.size() < kMostErrors) {
        result.errors.append(buffer.data(), size);
      }
      if (result.output.size() > limits.output_bytes) {
        result.too_much_output = true;
        return;
      }
    }
  }
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& arguments,
                      std::string_view input, const ChildLimits& limits) {
  ChildResult result;
  std::vector<std::string> words = arguments;
  std::vector<char*> pointers;
  for (std::string& word : words) {
    if (word == "{}") word = "/dev/fd/" + std::to_string(kInputDescriptor);
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  const int file = input_file(input);
  int output[2], errors[2];
  if (file < 0 || ::pipe2(output, O_CLOEXEC) != 0) return result;
  if (::pipe2(errors, O_CLOEXEC) != 0) return result;
  const pid_t child = ::fork();
  if (child == 0) {
    become(pointers.data(), file, output[1], errors[1], limits);
  }
  ::close(file);
  ::close(output[1]);
  ::close(errors[1]);
  if (child > 0) {
    collect(output[0], errors[0], limits, result);
    if (result.out_of_time || result.too_much_output) {
      ::kill(child, SIGKILL);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status)) result.status = WEXITSTATUS(status);
    result.started = result.status != kNotStarted;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) {
      result.out_of_time = true;
    }
  }
  ::close(output[0]);
  ::close(errors[0]);
  return result;
}

}  // namespace pledgebook
