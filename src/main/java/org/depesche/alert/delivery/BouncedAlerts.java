package org.depesche.alert.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.mail.MailBounced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops the mails to an account after one of them came back. */
@Component
class BouncedAlerts {

    /** As {@link Channels.Due#mailId} writes it. */
    private static final Pattern ID = Pattern.compile("search-(\\d{1,18})-\\d+-\\d+-([0-9a-f]{16})");

    private final Channels channels;

    BouncedAlerts(Channels channels) {
        this.channels = channels;
    }

    @EventListener
    void on(MailBounced bounced) {
        Matcher id = ID.matcher(bounced.id());
        if (id.matches()) {
            channels.bounce(Long.parseLong(id.group(1)), id.group(2), bounced.status());
        }
    }
}
