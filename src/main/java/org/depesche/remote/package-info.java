/** Machines outside: which of them may be asked, and the client that asks them. */
@ApplicationModule(allowedDependencies = "house")
@NullMarked
package org.depesche.remote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
