package fr.parvis.models;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about files of models.
public enum ModelProblem implements ProblemType {
    /// It is no file of a model, or not whole.
    NOT_A_MODEL(HttpStatus.UNPROCESSABLE_CONTENT),
    /// What it says is not what was signed: it was changed since.
    MODEL_CHANGED(HttpStatus.UNPROCESSABLE_CONTENT),
    /// A newer Parvis made it, or it is for a tool that is not here; `kind` names that.
    MODEL_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    ModelProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
