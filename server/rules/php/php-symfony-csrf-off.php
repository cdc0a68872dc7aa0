<?php

class TransferType extends AbstractType
{
    public function configureOptions(OptionsResolver $resolver): void
    {
        // ruleid: php-symfony-csrf-off
        $resolver->setDefaults(['data_class' => Transfer::class, 'csrf_protection' => false]);
    }
}

class OrderType extends AbstractType
{
    public function configureOptions(OptionsResolver $resolver): void
    {
        // ok: php-symfony-csrf-off
        $resolver->setDefaults(['data_class' => Order::class, 'csrf_protection' => true]);
    }
}

function search_form($factory)
{
    // ruleid: php-symfony-csrf-off
    $open = $factory->create(TransferType::class, null, ['csrf_protection' => false]);
    // ok: php-symfony-csrf-off
    return [$open, $factory->create(OrderType::class, null, ['method' => 'POST'])];
}
