def search(request, connection):
    # ok: py-sql-request
    connection.execute("SELECT * FROM users WHERE name = " + connection.literal(request.args["name"]))
    # ruleid: py-sql-request
    connection.execute("SELECT * FROM users WHERE name = '" + request.args["name"] + "'")
