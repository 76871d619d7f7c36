package org.depesche.mail;

/** The mail server refuses the recipient for good. */
public final class RefusedRecipientException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param answer of the server */
    public RefusedRecipientException(String answer) {
        super(answer);
    }
}
