/** Looks at feeds, mailboxes and folders that editors subscribed to, and hands new articles in. */
@ApplicationModule(allowedDependencies = {"article", "ingest", "format", "remote", "web", "house"})
@NullMarked
package org.depesche.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
