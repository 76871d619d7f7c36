package org.depesche.web;

/**
 * The event that a member of the newsroom opened an article which readers cannot see.
 *
 * @param who the name of the member
 */
public record UnpublishedRead(String who, String path, String headline) {}
