package org.depesche.ops;

import org.jspecify.annotations.Nullable;

/** The data directory cannot be kept from others. */
class OpenDataFolderException extends RuntimeException {

    OpenDataFolderException(String message) {
        this(message, null);
    }

    OpenDataFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
