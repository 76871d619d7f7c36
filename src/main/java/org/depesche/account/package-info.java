/** Accounts, signing in, roles and API tokens. Other modules know a user only by name and role. */
@ApplicationModule(allowedDependencies = {"mail", "web", "house"})
@NullMarked
package org.depesche.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
