#include "base/codetable.h"
