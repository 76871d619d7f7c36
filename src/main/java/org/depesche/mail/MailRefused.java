package org.depesche.mail;

/**
 * The mail server refused the recipient of a mail of the queue for good.
 *
 * @param answer of the server: {@code 550 5.1.1 unknown}
 */
public record MailRefused(OutgoingMail mail, String answer) {}
