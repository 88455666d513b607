package fr.parvis.setup;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

enum SetupProblem implements ProblemType {
    /// It is not the code that the server printed when it last started.
    WRONG_SETUP_CODE(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    SetupProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
