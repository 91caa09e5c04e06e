#include <httplib.h>

#include <chrono>
#include <future>
#include <memory>
#include <thread>

#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/interrupt.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "pledgebook/pages/site.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook serve\n"
    "pledgebook serve --port 0 --db archive.db";
constexpr const char* kAddress = "127.0.0.1";
constexpr std::size_t kThreads = 4;
constexpr std::size_t kLargestBody = 4096;
constexpr std::size_t kHighestPort = 65535;
constexpr std::chrono::milliseconds kLook{50};

// A connection for each thread that answers, opened when it first does.
const Store& store_of_thread(const std::string& path) {
  thread_local std::unique_ptr<Store> store;
  if (!store) store = std::make_unique<Store>(path, Store::Access::read);
  return *store;
}

HttpResponse answered(const std::string& path, const httplib::Request& asked) {
  try {
    return answer(store_of_thread(path),
                  {asked.method, asked.path, asked.get_header_value("Host"),
                   asked.params},
                  today());
  } catch (const StoreError& error) {
    return unavailable(error.what());
  }
}

void send(const HttpResponse& from, httplib::Response& to) {
  to.status = from.status;
  for (const auto& [name, value] : from.headers) to.set_header(name, value);
  to.set_content(from.body, from.type);
}

void set_up(httplib::Server& server, const std::string& path) {
  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  server.set_payload_max_length(kLargestBody);
  server.set_pre_routing_handler(
      [path](const httplib::Request& asked, httplib::Response& out) {
        send(answered(path, asked), out);
        return httplib::Server::HandlerResponse::Handled;
      });
}

int bound_port(httplib::Server& server, std::size_t wanted) {
  if (wanted == 0) return server.bind_to_any_port(kAddress);
  const int port = static_cast<int>(wanted);
  return server.bind_to_port(kAddress, port) ? port : -1;
}

// Until somebody asks to stop; true where it was asked and not broken off. A
// server that does not run yet would not hear that it is to stop.
bool serve_until_asked(httplib::Server& server) {
  auto serving = std::async(std::launch::async,
                            [&] { return server.listen_after_bind(); });
  bool asked = false;
  while (!asked && serving.wait_for(kLook) == std::future_status::timeout) {
    asked = Interrupt::asked() && server.is_running();
  }
  if (asked) server.stop();
  return serving.get() || asked;
}

}  // namespace

ExitCode run_serve(const Arguments& arguments) {
  OptionParser parser("serve", "[OPTION…]", kExamples);
  DatabaseTyped database;
  std::string port = "8075";
  parser.group("Where").add_options()(
      "port", po::value(&port)->value_name("N"),
      "at http://127.0.0.1:N (8075); 0 takes any that is free");
  database.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  const std::size_t wanted = whole_number("--port", port);
  if (wanted > kHighestPort) throw UsageError("no port has the number " + port);
  database.open();  // says at once what is wrong with it
  const Interrupt interrupt;
  httplib::Server server;
  set_up(server, database.meaning());
  const int bound = bound_port(server, wanted);
  if (bound < 0) {
    throw Failure(ExitCode::io_error, "port " + port + " is taken or not ours" +
                                          "; --port 0 takes any that is free");
  }
  Printer::warn("serving http://" + std::string(kAddress) + ":" +
                std::to_string(bound) + "/ (Ctrl-C stops)");
  if (!serve_until_asked(server)) {
    throw Failure(ExitCode::io_error, "cannot answer on port " + port);
  }
  return ExitCode::done;
}

}  // namespace pledgebook::cli
