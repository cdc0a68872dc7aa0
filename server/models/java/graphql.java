import graphql.schema.DataFetchingEnvironment;

class Fetchers {
    Object users(DataFetchingEnvironment environment, Statement statement) {
        // ruleid: java-sql-injection
        return statement.executeQuery("SELECT * FROM users WHERE name = '" + environment.getArgument("name") + "'");
    }

    Object all(DataFetchingEnvironment environment, Statement statement) {
        // ok: java-sql-injection
        return statement.executeQuery("SELECT * FROM users WHERE locale = '" + environment.getLocale() + "'");
    }
}
