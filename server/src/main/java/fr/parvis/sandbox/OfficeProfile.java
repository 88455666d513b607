package fr.parvis.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The settings of a LibreOffice that is given documents of strangers: no macro runs, nothing that a document links
/// to is fetched or brought up to date, no Java.
final class OfficeProfile {
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            %s</oor:items>
            """;
    private static final String ITEM =
            "<item oor:path=\"/org.openoffice.%s\"><prop oor:name=\"%s\" oor:op=\"fuse\"><value>%s</value></prop></item>\n";

    private OfficeProfile() {}

    /// @param profile a folder that does not exist yet
    static Path write(Path profile) throws IOException {
        Path user = Files.createDirectories(profile.resolve("user"));
        String items = ITEM.formatted("Office.Common/Security/Scripting", "MacroSecurityLevel", "3")
                + ITEM.formatted("Office.Common/Security/Scripting", "DisableMacrosExecution", "true")
                + ITEM.formatted("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")
                + ITEM.formatted("Office.Common/Java/VirtualMachine", "Enable", "false")
                + ITEM.formatted("Office.Java/VirtualMachine", "Enable", "false")
                + ITEM.formatted("Office.Writer/Content/Update", "Link", "0")
                + ITEM.formatted("Office.Calc/Content/Update", "Link", "2")
                + ITEM.formatted("Setup/Office", "ooSetupInstCompleted", "true");
        Files.writeString(user.resolve("registrymodifications.xcu"), SETTINGS.formatted(items));
        return profile;
    }
}
