package fr.parvis.realtime;

/// What a browser sent is no frame that we take.
final class BrokenFrame extends Exception {
    final transient CloseCode code;

    BrokenFrame(CloseCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }
}
