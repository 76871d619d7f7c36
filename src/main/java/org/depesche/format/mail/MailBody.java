package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depesche.picture.PictureType;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a mail: its text, attachments and pictures.
 *
 * @param texts the parts of its text in their order, each in plain text, in HTML, or in both
 * @param attachments the attached files and mails
 * @param pictures shown in the text or attached
 * @param lock the way in which it is encrypted, or signed so that the signature contains the text; null if it is not
 */
record MailBody(
        List<Text> texts,
        List<MailPart> attachments,
        List<MailPart> pictures,
        @Nullable String lock) {

    /** A part of the text. */
    record Text(@Nullable MailPart plain, @Nullable MailPart html) {}

    /** Signatures, and replies of machines to machines. */
    private static final Set<String> IGNORED = Set.of("""
            application/pgp-signature application/pkcs7-signature application/x-pkcs7-signature application/ms-tnef
            application/vnd.ms-tnef application/pgp-keys application/pgp-encrypted text/calendar text/vcard text/x-vcard
            text/directory text/x-amp-html text/rfc822-headers message/delivery-status message/disposition-notification
            message/external-body message/feedback-report text/css application/ics text/x-moz-deleted
            """.split("\\s+"));

    static MailBody of(MailPart mail) {
        MailBody body = new MailBody(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), lock(mail));
        body.collect(mail, true);
        return body;
    }

    private static @Nullable String lock(MailPart mail) {
        if (mail.type().matches("application/(?:x-)?pkcs7-mime")) {
            return "S/MIME";
        }
        if (mail.type().equals("multipart/encrypted")) {
            return "PGP";
        }
        return mail.type().startsWith("text/") && mail.text().stripLeading().startsWith("-----BEGIN PGP MESSAGE-----")
                ? "PGP"
                : null;
    }

    /** @param first whether no text precedes the part */
    private void collect(MailPart part, boolean first) {
        if (part.isMail() || part.type().equals(MailPart.MAIL)) {
            attachments.add(part);
        } else if (part.type().equals("multipart/alternative")) {
            collectAlternatives(part);
        } else if (part.isMultipart()) {
            for (int i = 0; i < part.parts().size(); i++) {
                MailPart inner = part.parts().get(i);
                boolean signature = part.type().equals("multipart/signed") && i > 0;
                if (!signature) {
                    collect(inner, first && i == 0);
                }
            }
        } else if (isText(part, first)) {
            boolean html = part.type().equals("text/html");
            texts.add(new Text(html ? null : part, html ? part : null));
        } else if (PictureType.of(part.bytes()) != null) {
            pictures.add(part);
        } else if (!isIgnored(part)) {
            attachments.add(part);
        }
    }

    private static boolean isText(MailPart part, boolean first) {
        boolean text = part.type().equals("text/plain")
                || part.type().equals("text/html")
                || part.type().matches("text/(?:enriched|richtext|markdown)")
                || part.type().isEmpty();
        return text && !part.isAttached() && (first || part.name() == null);
    }

    /** Drawings and other files that accompany mails; a text that a server adds has a name of its own. */
    private static boolean isIgnored(MailPart part) {
        String name = part.name();
        return part.type().startsWith("image/")
                || IGNORED.contains(part.type())
                || name != null
                        && name.matches(
                                "(?i)ATT\\d+\\.(?:txt|html?|c|dat)|winmail\\.dat|smime\\.p7[sm]|signature\\.asc|.*\\.(?:vcf|ics|jpe?g|png|gif|bmp|tiff?|webp|heic|svg|asc|p7s)")
                || name == null && part.bytes().length == 0 && !part.large();
    }

    private void collectAlternatives(MailPart alternatives) {
        MailPart plain = null;
        MailPart html = null;
        for (MailPart one : alternatives.parts()) {
            MailBody inner = new MailBody(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null);
            inner.collect(one, true);
            for (Text text : inner.texts) {
                plain = plain == null && !isBlank(text.plain) ? text.plain : plain;
                html = html == null && !isBlank(text.html) ? text.html : html;
            }
            attachments.addAll(inner.attachments);
            pictures.addAll(inner.pictures);
        }
        if (plain != null || html != null) {
            texts.add(new Text(plain, html));
        }
    }

    private static boolean isBlank(@Nullable MailPart part) {
        return part == null || part.text().isBlank();
    }
}
