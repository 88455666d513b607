package fr.parvis.sandbox;

import org.springframework.stereotype.Component;

/// A second sandbox for what nobody waits for, such as the text of a document: its jobs may take a minute, and none
/// of them keeps a picture that somebody looks for waiting.
@Component
public class PatientSandbox implements AutoCloseable {
    private final Sandbox sandbox = new Sandbox(SandboxSettings.PATIENT);

    /// Runs a job and waits for its result.
    ///
    /// @throws java.io.UncheckedIOException when the worker cannot be started at all
    public Result run(Job job) {
        return sandbox.run(job);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
