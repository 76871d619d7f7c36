/** Who may sign in and what they may do; API tokens. Others know a signed-in person by name and URL rules alone. */
@ApplicationModule(allowedDependencies = {"web", "house"})
@NullMarked
package org.depesche.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
