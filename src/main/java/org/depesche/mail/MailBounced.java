package org.depesche.mail;

/**
 * A mail that the server had accepted came back: its recipient cannot be reached for good.
 *
 * @param id of the mail, as {@link OutgoingMail#id}
 * @param status of RFC 3463: 5.1.1
 */
public record MailBounced(String id, String status) {}
