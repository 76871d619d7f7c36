package org.depesche.alert.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.mail.MailBounced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops the mails to an account after one of them came back. */
@Component
class BouncedAlerts {

    /** As {@link MailDelivery} writes it. */
    private static final Pattern ID = Pattern.compile("alerts-(\\d{1,9})-[0-9a-f]{16}-([0-9a-f]{16})");

    private final MailOwners owners;

    BouncedAlerts(MailOwners owners) {
        this.owners = owners;
    }

    @EventListener
    void on(MailBounced bounced) {
        Matcher id = ID.matcher(bounced.id());
        if (id.matches()) {
            owners.bounce(Integer.parseInt(id.group(1)), id.group(2), bounced.status());
        }
    }
}
