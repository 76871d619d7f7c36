package org.depesche.folder;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.depesche.account.Accounts;
import org.depesche.web.NotFoundException;
import org.depesche.web.Role;
import org.springframework.stereotype.Component;

/** Knows the user of a request for folders, and gives no user the folder of another. */
@Component
class FolderUsers {

    private final Accounts accounts;
    private final Folders folders;

    FolderUsers(Accounts accounts, Folders folders) {
        this.accounts = accounts;
        this.folders = folders;
    }

    /** The user of a request; empty for a visitor without an account. */
    Optional<FolderUser> find(HttpServletRequest request) {
        Principal signedIn = request.getUserPrincipal();
        return signedIn == null
                ? Optional.empty()
                : accounts.named(signedIn.getName())
                        .map(account -> new FolderUser(account.id(), account.name(), Role.EDITOR.isHeldBy(request)));
    }

    /** @throws NotFoundException for a visitor without an account */
    FolderUser of(HttpServletRequest request) {
        return find(request).orElseThrow(NotFoundException::new);
    }

    /**
     * A folder for this user to do something with.
     *
     * @throws NotFoundException if there is none, or the user may not do this: nobody learns of the folders of others
     */
    Folder folder(long id, FolderRight wanted, HttpServletRequest request) {
        return folders.find(id, of(request))
                .filter(folder -> folder.may().includes(wanted))
                .orElseThrow(NotFoundException::new);
    }
}
