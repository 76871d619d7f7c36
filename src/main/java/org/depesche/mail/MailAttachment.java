package org.depesche.mail;

/**
 * A file in a mail.
 *
 * @param name with its ending, as the recipient sees it
 * @param type its media type: {@code application/pdf}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares attachments
public record MailAttachment(String name, String type, byte[] content) {}
