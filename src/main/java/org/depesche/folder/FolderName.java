package org.depesche.folder;

/** A folder to choose from. */
record FolderName(long id, String name) {

    public String url() {
        return "/folders/" + id;
    }
}
