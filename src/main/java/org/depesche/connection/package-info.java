/** Limits slow, idle and numerous connections, so that none of them holds a thread for long. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.depesche.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
