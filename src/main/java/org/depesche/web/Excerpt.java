package org.depesche.web;

/** The beginning of a text. */
public final class Excerpt {

    private Excerpt() {}

    /** The text if it is short enough, else as many whole words of it as fit, with an ellipsis. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        String beginning = text.substring(0, end < most / 2 ? most : end);
        return beginning.replaceAll("[\\p{P}\\s\\p{Cs}]+$", "") + " …";
    }
}
