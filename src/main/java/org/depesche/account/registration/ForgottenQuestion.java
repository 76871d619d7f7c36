package org.depesche.account.registration;

import java.io.Serializable;

/**
 * Somebody forgot a password.
 *
 * @param typed the name or the mail address of an account, or anything else
 * @param language of the page on which it was typed
 */
record ForgottenQuestion(String typed, String language) implements Serializable {}
