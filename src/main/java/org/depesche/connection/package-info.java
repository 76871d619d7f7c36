/** How the server bears with connections: slow ones, idle ones, many of one address. None of them holds a thread for long. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.depesche.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
