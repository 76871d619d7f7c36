package org.depesche.web;

/**
 * Somebody of the newsroom has opened what readers do not see.
 *
 * @param who their name
 * @param path what they opened
 * @param headline what it is called there
 */
public record UnpublishedRead(String who, String path, String headline) {}
