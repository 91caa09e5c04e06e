#include "pledgebook/document/walk.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/paths.h"

namespace pledgebook {
namespace {

using FolderId = std::pair<dev_t, ino_t>;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

class Walk {
 public:
  explicit Walk(const WalkSink& sink) : sink_(sink) {}

  bool visit(const std::string& path) {
    struct stat status;
    if (::stat(path.c_str(), &status) != 0) return refuse_missing(path);
    if (S_ISREG(status.st_mode)) return sink_.file(path);
    if (!S_ISDIR(status.st_mode)) {
      return refuse(path, file_kind(status.st_mode));
    }
    return visit_folder(path, {status.st_dev, status.st_ino});
  }

 private:
  bool visit_folder(const std::string& path, FolderId id) {
    if (among(around_, id)) {
      return refuse(path, "loop of symbolic links");
    }
    if (!entered_.insert(id).second) return true;
    std::vector<std::string> names;
    if (!list(path, names)) return true;
    if (sink_.folder) sink_.folder(path);
    around_.push_back(id);
    bool more = true;
    for (const std::string& name : names) {
      more = visit(path.ends_with('/') ? path + name : path + '/' + name);
      if (!more) break;
    }
    around_.pop_back();
    return more;
  }

  bool list(const std::string& path, std::vector<std::string>& names) {
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
    if (!folder) {
      refuse(path, errno == EACCES ? "folder cannot be read: permission denied"
                                   : std::strerror(errno));
      return false;
    }
    while (const dirent* entry = ::readdir(folder.get())) {
      if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    }
    std::sort(names.begin(), names.end());
    return true;
  }

  bool refuse_missing(const std::string& path) {
    const int error = errno;
    struct stat status;
    const bool link = ::lstat(path.c_str(), &status) == 0;
    if (error == ELOOP) return refuse(path, "loop of symbolic links");
    if (error == ENOENT && link) return refuse(path, "broken symbolic link");
    if (error == ENOENT) return refuse(path, "no such file or folder");
    if (error == EACCES) return refuse(path, "permission denied");
    return refuse(path, std::strerror(error));
  }

  bool refuse(const std::string& path, std::string message) {
    Diagnostic diagnostic;
    diagnostic.path = display_path(path);
    diagnostic.message = std::move(message);
    sink_.refused(std::move(diagnostic));
    return true;
  }

  const WalkSink& sink_;
  std::vector<FolderId> around_;
  std::set<FolderId> entered_;
};

}  // namespace

void walk(const std::string& path, const WalkSink& sink) {
  Walk(sink).visit(path);
}

}  // namespace pledgebook
