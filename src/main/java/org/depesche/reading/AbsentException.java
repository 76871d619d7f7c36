package org.depesche.reading;

import org.depesche.article.state.Absence;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** An article that readers saw once and may not see now. */
public final class AbsentException extends ResponseStatusException {

    private final transient Absence absence;

    AbsentException(Absence absence) {
        super(absence.legal() ? HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS : HttpStatus.GONE);
        this.absence = absence;
    }

    /** What readers are told. */
    public Absence absence() {
        return absence;
    }
}
