package org.depesche.picture.making;

import java.util.List;

/**
 * A picture in the sizes in which pages show it, without any notes.
 *
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param sizes the smallest first
 */
public record MadePicture(String mediaType, List<Size> sizes) {

    /** @param width in pixels, like the height */
    public record Size(int width, int height, byte[] bytes) {}

    public MadePicture {
        sizes = List.copyOf(sizes);
    }

    public Size largest() {
        return sizes.getLast();
    }
}
