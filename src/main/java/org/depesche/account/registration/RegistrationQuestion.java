package org.depesche.account.registration;

import java.io.Serializable;

/**
 * Somebody wants an account.
 *
 * @param address a mail address of an admitted domain
 * @param language of the page on which it was typed
 */
record RegistrationQuestion(String address, String language) implements Serializable {}
