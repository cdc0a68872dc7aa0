<?php

function find_user(mysqli $db, PDO $pdo): array
{
    $name = $_GET['name'];
    // ruleid: php-sql-injection
    $byName = $db->query("SELECT * FROM users WHERE name = '$name'");

    $order = $_POST['order'] ?? 'id';
    // ruleid: php-sql-injection
    $all = $pdo->query('SELECT * FROM users ORDER BY ' . $order);

    $statement = $pdo->prepare('SELECT * FROM users WHERE name = ?');
    // ok: php-sql-injection
    $statement->execute([$name]);

    $id = (int) $_GET['id'];
    // ok: php-sql-injection
    $one = $pdo->query("SELECT * FROM users WHERE id = $id");

    $direction = $_GET['direction'];
    if (!in_array($direction, ['ASC', 'DESC'], true)) {
        $direction = 'ASC';
    }
    // ok: php-sql-injection
    $sorted = $pdo->query("SELECT * FROM users ORDER BY name $direction");

    $escaped = mysqli_real_escape_string($db, $name);
    // ok: php-sql-injection
    return mysqli_query($db, "SELECT * FROM users WHERE name = '$escaped'");
}

class OrderController
{
    public function index(Request $request)
    {
        // ruleid: php-sql-injection
        $orders = DB::select("SELECT * FROM orders WHERE state = '" . $request->input('state') . "'");

        // ruleid: php-sql-injection
        $sorted = Order::query()->orderByRaw($request->query('sort'))->get();

        // ok: php-sql-injection
        $safe = DB::select('SELECT * FROM orders WHERE state = ?', [$request->input('state')]);

        // ok: php-sql-injection
        return Order::where('state', $request->input('state'))->get();
    }
}

function latest_posts()
{
    global $wpdb;
    // ruleid: php-sql-injection
    $posts = $wpdb->get_results("SELECT * FROM $wpdb->posts WHERE post_author = " . $_GET['author']);
    // ok: php-sql-injection
    return $wpdb->get_results($wpdb->prepare("SELECT * FROM $wpdb->posts WHERE post_author = %d", $_GET['author']));
}
