resource "aws_ecs_task_definition" "a" {
  family = "web"
  # ruleid: tf-aws-ecs-task-host
  pid_mode = "host"
}

resource "aws_ecs_task_definition" "b" {
  family = "web"
  # ruleid: tf-aws-ecs-task-host
  container_definitions = jsonencode([{ name = "web", privileged = true }])
}

resource "aws_ecs_task_definition" "c" {
  # ok: tf-aws-ecs-task-host
  pid_mode = "task"
}

resource "aws_ecs_task_definition" "d" {
  # ok: tf-aws-ecs-task-host
  container_definitions = jsonencode([{ name = "web", privileged = false }])
}
