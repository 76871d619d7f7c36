/** Searches that readers keep under a name, and the pages, mails, feeds and webhooks that tell them of new hits. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "article::revision",
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
