package fr.parvis.postgres;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the database is and who we are there.
///
/// @param url for JDBC, without user and password
public record DatabaseAddress(String url, String user, String password) {
    private static final int OLDEST = 18;
    private static final Pattern FORM = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:(?<login>[^@/?]*)@)?"
            + "(?<hosts>[^@/?]+)/(?<database>[^/?]+)(?:\\?(?<options>.*))?");

    /// Reads what `PARVIS_DATABASE_URL` may hold: `postgresql://user:password@host:port/database?options`, with or
    /// without `jdbc:` before it; user and password may stand among the options instead, as JDBC has them.
    public static DatabaseAddress parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw unreadable();
        }
        String[] login = parts.group("login") == null
                ? new String[0]
                : parts.group("login").split(":", 2);
        String user = login.length > 0 ? decode(login[0]) : "";
        String password = login.length > 1 ? decode(login[1]) : "";
        StringBuilder options = new StringBuilder();
        for (String option : parts.group("options") == null
                ? new String[0]
                : parts.group("options").split("&")) {
            if (option.startsWith("user=")) {
                user = decode(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decode(option.substring("password=".length()));
            } else {
                options.append(options.isEmpty() ? "?" : "&").append(option);
            }
        }
        String url = "jdbc:postgresql://" + parts.group("hosts") + "/" + parts.group("database") + options;
        return new DatabaseAddress(url, user, password);
    }

    /// Refuses a database that does not answer or is too old.
    public void requireUsable() {
        try (Connection connection = connect()) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException failure) {
            throw new StartRefused(
                    "La base de données indiquée par PARVIS_DATABASE_URL ne répond pas : " + failure.getMessage(),
                    "The database named by PARVIS_DATABASE_URL does not answer: " + failure.getMessage(),
                    failure);
        }
    }

    static void requireVersion(int major) {
        if (major < OLDEST) {
            throw new StartRefused(
                    "La base de données est un PostgreSQL " + major + " : Parvis demande PostgreSQL " + OLDEST
                            + " ou plus récent.",
                    "The database is PostgreSQL " + major + ": Parvis needs PostgreSQL " + OLDEST + " or newer.");
        }
    }

    public Connection connect() throws SQLException {
        Properties login = new Properties();
        if (!user.isEmpty()) {
            login.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            login.setProperty("password", password);
        }
        login.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, login);
    }

    /// Without the password.
    @Override
    public String toString() {
        return user + " @ " + url;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException invalid) {
            throw unreadable();
        }
    }

    private static StartRefused unreadable() {
        return new StartRefused(
                "PARVIS_DATABASE_URL se lit postgresql://compte:motdepasse@hôte:5432/base.",
                "PARVIS_DATABASE_URL reads postgresql://user:password@host:5432/database.");
    }
}
