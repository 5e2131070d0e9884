/* Small helps; every page works without them. Switched on by data attributes (kinerja/web/README.md). */
"use strict";
