/** The words in which packages describe the inner order of their modules. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.depesche.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
