#include "pledgebook/lexicon/lexicon.h"

#include "fuzz/fuzz.h"
#include "support/scratch_folder.h"

using namespace pledgebook;
using pledgebook_fuzz::require;

// Every fault is told with its file, and no faulty lexicon is loaded.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const pledgebook_tests::ScratchFolder folder;
  folder.write("fuzz.toml", pledgebook_fuzz::as_text(data, size));
  std::size_t faults = 0;
  const Result<Lexicon> lexicon =
      load_lexicon({folder.path()}, [&faults](const Diagnostic& fault) {
        ++faults;
        require(!fault.message.empty(), "a fault says what is wrong");
        require(!fault.path.empty(), "a fault names its file");
        require(!to_string(fault).empty(), "a fault can be printed");
      });
  require(static_cast<bool>(lexicon) == (faults == 0),
          "a lexicon is loaded if and only if there was no fault");
  return 0;
}
