package org.depesche.format.mail;

import java.util.List;
import org.depesche.picture.PictureFile;
import org.jspecify.annotations.Nullable;

/**
 * A mail or a part of it.
 *
 * @param type the media type in lower case
 * @param bytes the decoded content; empty for a part with parts
 * @param large whether the content exceeds the limit and was left out
 * @param parts the parts of a multipart, or the mail in a part that is a mail
 */
public record MailPart(MailFields fields, String type, byte[] bytes, boolean large, List<MailPart> parts) {

    static final String MAIL = "message/rfc822";

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /** Whether the part contains a whole mail. */
    boolean isMail() {
        return !parts.isEmpty() && !isMultipart();
    }

    /** The name of the attached file; null if there is none. */
    @Nullable
    String name() {
        String name = fields.parameter("content-disposition", "filename");
        name = name == null ? fields.parameter("content-type", "name") : name;
        return name == null ? null : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    boolean isAttached() {
        return fields.word("content-disposition").equals("attachment");
    }

    /** The identifier by which the text of a mail refers to the part (RFC 2392); null if there is none. */
    public @Nullable String contentId() {
        String id = fields.text("content-id");
        return id == null ? null : id.replaceAll("^<|>$", "");
    }

    /** The content as a picture, which may be anything. */
    public PictureFile picture() {
        String name = name();
        return PictureFile.of(name == null ? type : name, bytes);
    }

    /** The decoded text of a part. */
    String text() {
        return MailCharset.decode(bytes, fields.parameter("content-type", "charset"));
    }
}
