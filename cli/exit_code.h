#ifndef PLEDGEBOOK_CLI_EXIT_CODE_H_
#define PLEDGEBOOK_CLI_EXIT_CODE_H_

namespace pledgebook::cli {

/// What the program tells the shell (sysexits.h where it has a word for it).
/// Scripts rely on these numbers: never change one.
enum class ExitCode {
  done = 0,            ///< also when nothing matched
  faults = 1,          ///< verify or lexicon found faults; -e: nothing found
  refused = 2,         ///< some document was refused, the rest is done
  usage = 64,          ///< the command line makes no sense
  bad_data = 65,       ///< a lexicon, gold or manifest that is none
  newer = 69,          ///< a database of a newer schema
  internal = 70,       ///< a fault of this program
  cannot_create = 73,  ///< an output that cannot be created
  io_error = 74,       ///< reading or writing failed, the disk is full
  try_again = 75,      ///< the database is locked
  interrupted = 130,   ///< Ctrl-C
};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_EXIT_CODE_H_
