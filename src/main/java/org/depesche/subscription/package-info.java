/** Looks at feeds that editors subscribed to, and hands new articles in. */
@ApplicationModule(allowedDependencies = {"ingest", "format", "web"})
@NullMarked
package org.depesche.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
