package org.depesche.picture;

/**
 * A picture with its place in the text of an article.
 *
 * @param block the paragraph at which it stands, counted without the headline: its caption or credit, or the one above
 *     which it stands; the number of paragraphs if it stands at the end
 */
public record PlacedPicture(int block, PictureReference picture) {}
