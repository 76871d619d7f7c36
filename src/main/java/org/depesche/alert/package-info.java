/** Searches that readers keep under a name, and what tells them of new hits: pages, mails, feeds and webhooks. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "article::state",
            "mail",
            "register",
            "remote",
            "search",
            "search::matching",
            "web",
            "house"
        })
@NullMarked
package org.depesche.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
