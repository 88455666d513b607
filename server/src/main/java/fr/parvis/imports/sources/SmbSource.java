package fr.parvis.imports.sources;

import static com.hierynomus.mserref.NtStatus.*;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.mserref.NtStatus;
import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.msfscc.fileinformation.FileIdBothDirectoryInformation;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2CreateOptions;
import com.hierynomus.mssmb2.SMB2Dialect;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.auth.NtlmAuthenticator;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.File;
import fr.parvis.platform.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A Windows share: SMB 2 and 3 only, signed, encrypted where the server can, the password by NTLMv2. No referral to
/// another server (DFS) is followed and no link; nothing is written, and nobody is kept from what is being read.
public final class SmbSource implements Source {
    private static final int DEEPEST = 100;
    /// Seconds for bytes to come, and for a word: a line that is cut is noticed after that.
    private static final int PATIENCE = 60;
    private static final int TO_ANSWER = 20;
    private static final Set<SMB2ShareAccess> WITH_OTHERS = EnumSet.allOf(SMB2ShareAccess.class);
    private static final Set<NtStatus> NOT_LET_IN = EnumSet.of(
            STATUS_LOGON_FAILURE,
            STATUS_ACCOUNT_DISABLED,
            STATUS_PASSWORD_EXPIRED,
            STATUS_LOGON_TYPE_NOT_GRANTED,
            STATUS_ACCESS_DENIED);
    private static final Set<NtStatus> NOT_THERE = EnumSet.of(
            STATUS_BAD_NETWORK_NAME,
            STATUS_OBJECT_NAME_NOT_FOUND,
            STATUS_OBJECT_PATH_NOT_FOUND,
            STATUS_OBJECT_NAME_INVALID,
            STATUS_NOT_A_DIRECTORY,
            STATUS_NO_SUCH_FILE,
            STATUS_NOT_FOUND);
    private static final Set<NtStatus> ELSEWHERE =
            EnumSet.of(STATUS_PATH_NOT_COVERED, STATUS_STOPPED_ON_SYMLINK, STATUS_IO_REPARSE_TAG_NOT_HANDLED);
    /// Of one file; the others may come.
    private static final Set<NtStatus> KEPT_BACK = EnumSet.of(
            STATUS_ACCESS_DENIED,
            STATUS_SHARING_VIOLATION,
            STATUS_FILE_LOCK_CONFLICT,
            STATUS_FILE_ENCRYPTED,
            STATUS_PRIVILEGE_NOT_HELD,
            STATUS_DELETE_PENDING);

    private final SMBClient client;
    private final DiskShare share;
    private final String top;

    /// @param login as people sign in there: `odile`, `MAIRIE\odile` or `odile@mairie.local`
    /// @throws Problem SOURCE_SIGN_IN, SHARE_UNKNOWN
    /// @throws IOException where nobody answers
    public SmbSource(SmbPlace place, String login, String secret) throws IOException {
        this.top = place.path();
        this.client = new SMBClient(SmbConfig.builder()
                .withDialects(
                        SMB2Dialect.SMB_3_1_1,
                        SMB2Dialect.SMB_3_0_2,
                        SMB2Dialect.SMB_3_0,
                        SMB2Dialect.SMB_2_1,
                        SMB2Dialect.SMB_2_0_2)
                .withAuthenticators(new NtlmAuthenticator.Factory())
                .withSigningRequired(true)
                .withEncryptData(true)
                .withDfsEnabled(false)
                .withMultiProtocolNegotiate(false)
                .withTimeout(PATIENCE, TimeUnit.SECONDS)
                .withTransactTimeout(TO_ANSWER, TimeUnit.SECONDS)
                .withSoTimeout(2 * PATIENCE, TimeUnit.SECONDS)
                .build());
        var open = false;
        try {
            this.share = share(place, login, secret);
            open = true;
        } catch (SMBRuntimeException refused) {
            throw whole(refused);
        } finally {
            if (!open) {
                client.close();
            }
        }
    }

    private DiskShare share(SmbPlace place, String login, String secret) throws IOException {
        var session = session(client.connect(place.host(), place.port()), login, secret);
        if (session.isGuest() || session.isAnonymous()) {
            // Let in as somebody else, whatever the password.
            throw new Problem(SourceProblem.SOURCE_SIGN_IN);
        }
        if (session.connectShare(place.share()) instanceof DiskShare disk) {
            return disk;
        }
        throw new Problem(SourceProblem.SHARE_UNKNOWN);
    }

    /// A server that lets in whoever it does not know, as a guest, cannot sign: that is said without a status.
    private static Session session(Connection connection, String login, String secret) {
        var slash = login.indexOf('\\');
        try {
            return connection.authenticate(new AuthenticationContext(
                    login.substring(slash + 1), secret.toCharArray(), slash < 0 ? "" : login.substring(0, slash)));
        } catch (SMBRuntimeException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof SMBApiException
                        || cause instanceof IOException
                        || cause instanceof TimeoutException) {
                    throw refused;
                }
            }
            throw new Problem(SourceProblem.SOURCE_SIGN_IN);
        }
    }

    @Override
    public void list(Listener listener) throws IOException {
        try {
            list(entries(""), "", 0, listener);
        } catch (SMBRuntimeException refused) {
            throw whole(refused);
        }
    }

    private List<FileIdBothDirectoryInformation> entries(String path) {
        return share.list(at(path)).stream()
                .filter(entry ->
                        !entry.getFileName().equals(".") && !entry.getFileName().equals(".."))
                .sorted(Comparator.comparing(FileIdBothDirectoryInformation::getFileName))
                .toList();
    }

    private String at(String path) {
        var below = path.replace('/', '\\');
        return top.isEmpty() || below.isEmpty() ? top + below : top + "\\" + below;
    }

    private void list(List<FileIdBothDirectoryInformation> entries, String path, int depth, Listener listener)
            throws IOException {
        for (var entry : entries) {
            var name = entry.getFileName();
            var shown = path + name;
            var at = entry.getLastWriteTime().toInstant();
            var found = has(entry, FileAttributes.FILE_ATTRIBUTE_DIRECTORY)
                    ? Found.folder(shown, at, shown)
                    : Found.file(shown, entry.getEndOfFile(), at, shown);
            if (name.isEmpty() || name.contains("/") || name.contains("\\")) {
                listener.found(found.refused(Refusal.OUTSIDE));
            } else if (has(entry, FileAttributes.FILE_ATTRIBUTE_REPARSE_POINT)) {
                listener.found(found.refused(Refusal.LINK));
            } else if (!found.folder()) {
                listener.found(found);
            } else if (depth >= DEEPEST) {
                listener.found(found.refused(Refusal.TOO_DEEP));
            } else {
                folder(found, depth, listener);
            }
        }
    }

    private void folder(Found folder, int depth, Listener listener) throws IOException {
        List<FileIdBothDirectoryInformation> inside;
        try {
            inside = entries(folder.path());
        } catch (SMBApiException refused) {
            listener.found(folder.refused(one(refused).refusal()));
            return;
        }
        listener.found(folder);
        list(inside, folder.path() + "/", depth + 1, listener);
    }

    private static boolean has(FileIdBothDirectoryInformation entry, FileAttributes attribute) {
        return (entry.getFileAttributes() & attribute.getValue()) != 0;
    }

    @Override
    public InputStream open(Found file) throws IOException {
        try {
            return new Content(share.openFile(
                    at(file.locator()),
                    EnumSet.of(AccessMask.GENERIC_READ),
                    null,
                    WITH_OTHERS,
                    SMB2CreateDisposition.FILE_OPEN,
                    EnumSet.of(
                            SMB2CreateOptions.FILE_NON_DIRECTORY_FILE,
                            SMB2CreateOptions.FILE_SEQUENTIAL_ONLY,
                            SMB2CreateOptions.FILE_OPEN_REPARSE_POINT)));
        } catch (SMBApiException refused) {
            throw one(refused);
        } catch (SMBRuntimeException broken) {
            throw new IOException(broken);
        }
    }

    /// What becomes of one file or folder that the server refuses.
    ///
    /// @throws IOException where it concerns all
    private static Unreadable one(SMBApiException refused) throws IOException {
        var status = refused.getStatus();
        if (ELSEWHERE.contains(status)) {
            return new Unreadable(Refusal.LINK);
        }
        if (KEPT_BACK.contains(status)) {
            return new Unreadable(Refusal.UNREADABLE);
        }
        if (NOT_THERE.contains(status) && status != STATUS_BAD_NETWORK_NAME) {
            return new Unreadable(Refusal.GONE);
        }
        throw new IOException(refused);
    }

    /// Why the share as a whole cannot be had.
    private static Problem whole(SMBRuntimeException refused) throws IOException {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMBApiException answer) {
                if (NOT_LET_IN.contains(answer.getStatus())) {
                    return new Problem(SourceProblem.SOURCE_SIGN_IN);
                }
                if (NOT_THERE.contains(answer.getStatus()) || ELSEWHERE.contains(answer.getStatus())) {
                    return new Problem(SourceProblem.SHARE_UNKNOWN);
                }
            }
        }
        throw new IOException(refused);
    }

    /// A file's bytes, with what holds it open over there.
    private static final class Content extends FilterInputStream {
        private final File file;

        Content(File file) {
            super(file.getInputStream());
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            try {
                return super.read(to, from, length);
            } catch (SMBApiException refused) {
                throw one(refused);
            } catch (SMBRuntimeException broken) {
                throw new IOException(broken);
            }
        }

        @Override
        public void close() throws IOException {
            try (var _ = file) {
                super.close();
            } catch (SMBRuntimeException gone) {
                // It was only read: nothing is lost with it.
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
