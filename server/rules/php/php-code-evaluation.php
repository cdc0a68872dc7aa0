<?php

function calculate(): float
{
    // ruleid: php-code-evaluation
    eval('$result = ' . $_POST['formula'] . ';');

    $operation = $_GET['operation'];
    // ruleid: php-code-evaluation
    $other = call_user_func($operation, 1, 2);

    $handlers = ['sum' => 'array_sum', 'product' => 'array_product'];
    // ok: php-code-evaluation
    $known = call_user_func($handlers[$_GET['operation']], [1, 2]);

    $count = intval($_GET['count']);
    // ok: php-code-evaluation
    eval("\$limit = $count;");

    return $result + $other + $known + $limit;
}

function dispatch(): void
{
    $action = $_REQUEST['action'];
    if (in_array($action, ['show_list', 'show_item'], true)) {
        // ok: php-code-evaluation
        $action();
    }
    // ruleid: php-code-evaluation
    $action();
}
