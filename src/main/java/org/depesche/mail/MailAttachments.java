package org.depesche.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the attachments of mails until these are sent, once for all recipients. */
@Component
public class MailAttachments {

    /** Longer than a mail is tried again. */
    private static final Duration LIFE = Duration.ofDays(4);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailAttachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps an attachment, and gives the id by which mails refer to it. */
    public String keep(MailAttachment attachment) {
        String id = id(attachment);
        jdbc.sql("""
                        insert into mail_attachment (id, name, type, content, kept_at)
                        values (:id, :name, :type, :content, :now)
                        on conflict (id) do update set kept_at = excluded.kept_at
                        """)
                .param("id", id)
                .param("name", attachment.name())
                .param("type", attachment.type())
                .param("content", attachment.content())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** The attachment with an id, while it is kept. */
    Optional<MailAttachment> find(String id) {
        return jdbc.sql("select name, type, content from mail_attachment where id = :id")
                .param("id", id)
                .query((row, n) -> new MailAttachment(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    /** Deletes those that no mail waits for. */
    void forget() {
        jdbc.sql("delete from mail_attachment where kept_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(LIFE))
                .update();
    }

    private static String id(MailAttachment attachment) {
        return DigestUtils.sha256Hex(attachment.name() + '\n' + DigestUtils.sha256Hex(attachment.content()));
    }
}
